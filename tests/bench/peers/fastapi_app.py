"""The peer on FastAPI: SQLAlchemy's ORM over asyncpg, as its tutorials have it; DATABASE_URL, PEER_KEY."""

import os
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict
from sqlalchemy import BigInteger, DateTime, func, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine(
    os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://"), pool_size=8, max_overflow=0
)
sessions = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()


class Base(DeclarativeBase):
    pass


class Product(Base):
    __tablename__ = "product"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    name: Mapped[str]
    description: Mapped[str]
    category: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Account(Base):
    __tablename__ = "account"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    handle_name: Mapped[str]
    display_name: Mapped[str]
    email: Mapped[str]
    role: Mapped[str]
    deleted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class Item(Base):
    __tablename__ = "peer_item"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    account_id: Mapped[int] = mapped_column(BigInteger)
    product_id: Mapped[int] = mapped_column(BigInteger)
    quantity: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())


class Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class ProductOut(Out):
    id: int
    name: str
    description: str
    category: str
    created_at: datetime


class AccountOut(Out):
    id: int
    handle_name: str
    display_name: str
    email: str
    role: str


class NewItem(BaseModel):
    product_id: int
    quantity: int


class ItemOut(Out, NewItem):
    id: int
    account_id: int
    created_at: datetime


async def session() -> AsyncIterator[AsyncSession]:
    async with sessions() as opened:
        yield opened


async def account_id(credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> int:
    try:
        claims = jwt.decode(credentials.credentials, os.environ["PEER_KEY"], algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise HTTPException(401) from None
    return int(claims["sub"])


Session = Annotated[AsyncSession, Depends(session)]
AccountId = Annotated[int, Depends(account_id)]


@app.get("/products/{product_id}", response_model=ProductOut)
async def get_product(product_id: int, db: Session) -> Product:
    if (found := await db.get(Product, product_id)) is None:
        raise HTTPException(404)
    return found


@app.get("/me", response_model=AccountOut)
async def get_me(me: AccountId, db: Session) -> Account:
    wanted = select(Account).where(Account.id == me, Account.deleted_at.is_(None))
    if (found := (await db.execute(wanted)).scalar_one_or_none()) is None:
        raise HTTPException(401)
    return found


@app.post("/items", status_code=201, response_model=ItemOut)
async def add_item(new: NewItem, me: AccountId, db: Session) -> Item:
    item = Item(account_id=me, product_id=new.product_id, quantity=new.quantity)
    db.add(item)
    await db.commit()
    return item
