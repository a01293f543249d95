// Plain pg; named statements are prepared once a connection.
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

async function one(name, text, values) {
  return (await pool.query({ name, text, values })).rows[0];
}

export const getProduct = (id) =>
  one("product", "select id, name, description, category, created_at from product where id = $1", [id]);

export const getAccount = (id) =>
  one(
    "account",
    "select id, handle_name, display_name, email, role from account where id = $1 and deleted_at is null",
    [id],
  );

export const addItem = (accountId, productId, quantity) =>
  one(
    "item",
    "insert into peer_item (account_id, product_id, quantity) values ($1, $2, $3)" +
      " returning id, account_id, product_id, quantity, created_at",
    [accountId, productId, quantity],
  );
