// The peers on Express: `node express_app.mjs pg|prisma PORT`, with DATABASE_URL and PEER_KEY in the environment.
import express from "express";
import jwt from "jsonwebtoken";

const [kind, port] = process.argv.slice(2);
const { getProduct, getAccount, addItem } = await import(`./${kind}_queries.mjs`);

const app = express();
app.disable("x-powered-by");
// JSON has no integers as large as a bigint.
app.set("json replacer", (_, value) => (typeof value === "bigint" ? Number(value) : value));
app.use(express.json());

function authenticate(request, response, next) {
  try {
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    request.accountId = Number(jwt.verify(token, process.env.PEER_KEY, { algorithms: ["HS256"] }).sub);
  } catch {
    return response.status(401).json({ title: "Not authenticated" });
  }
  next();
}

app.get("/products/:id", async (request, response) => {
  const product = await getProduct(Number(request.params.id));
  product ? response.json(product) : response.status(404).json({ title: "Not found" });
});

app.get("/me", authenticate, async (request, response) => {
  const account = await getAccount(request.accountId);
  account ? response.json(account) : response.status(401).json({ title: "Not authenticated" });
});

app.post("/items", authenticate, async (request, response) => {
  const { product_id, quantity } = request.body;
  response.status(201).json(await addItem(request.accountId, product_id, quantity));
});

app.listen(Number(port), "127.0.0.1");
