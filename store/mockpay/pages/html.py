"""What the pages have in common: the frame, the look, and amounts as people read them."""

from decimal import Decimal
from html import escape

from litestar import Response

from store.currencies import exponent

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #1b1f3b; --soft: #5d6285; --paper: #fff; --back: #eef0f8;
  --line: #c9cde3; --go: #3d46c2; --link: #3d46c2; --bad: #a3152a; --bad-back: #fdecee }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #eef0ff; --soft: #a9aed0; --paper: #1d2036; --back: #121424; --line: #454a6e; --go: #5a64f2;
    --link: #a9afff; --bad: #ffb3bd; --bad-back: #43202c }}
}}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--back);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }}
main {{ width: min(26rem, calc(100vw - 2rem)); box-sizing: border-box; padding: 2rem; border-radius: 1rem;
  background: var(--paper); box-shadow: 0 1rem 3rem #0002; overflow-wrap: anywhere }}
h1 {{ margin: 0 0 .5rem; font-size: 1.25rem }}
p {{ margin: 0 0 1rem; color: var(--soft) }}
a {{ color: var(--link) }}
.amount {{ margin: 1.5rem 0; font-size: 2rem; line-height: 1.2; font-weight: 650; color: var(--ink) }}
button {{ width: 100%; margin-top: .75rem; padding: .8rem; border: 2px solid var(--go); border-radius: .6rem;
  font: inherit; font-weight: 600; cursor: pointer; background: none; color: inherit }}
button.go {{ background: var(--go); color: #fff }}
:focus-visible {{ outline: 3px solid var(--ink); outline-offset: 2px }}
footer {{ margin-top: 1.5rem; font-size: .85rem; color: var(--soft) }}
{style}</style>
</head>
<body><main>
{content}
<footer>mockpay, a test: no money moves here.</footer>
</main></body>
</html>
"""


def written_amount(amount: int, currency: str) -> str:
    """Minor units as people read them: `12.99 USD`, `1,299 JPY`, `5.250 KWD`."""
    code = currency.upper()
    return f"{Decimal(amount).scaleb(-exponent(code)):,f} {code}"


def page(status: int, title: str, content: str, style: str = "") -> Response[str]:
    """A whole page; `content` and `style` are HTML and CSS already, `title` is text."""
    return Response(
        _PAGE.format(title=escape(title), content=content, style=style),
        status_code=status,
        media_type="text/html",
        headers=_HEADERS,
    )
