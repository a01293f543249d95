// Prisma, through its own driver adapter.
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";

const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 8 });
const prisma = new PrismaClient({ adapter });

export const getProduct = (id) => prisma.product.findUnique({ where: { id } });

export const getAccount = (id) => prisma.account.findFirst({ where: { id, deleted_at: null } });

export const addItem = (account_id, product_id, quantity) =>
  prisma.peer_item.create({ data: { account_id, product_id, quantity } });
