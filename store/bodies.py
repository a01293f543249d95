"""Request bodies: JSON only, decoded strictly into their Struct, with a pointer to what is wrong."""

import re
from typing import Any

import msgspec
from litestar.dto import AbstractDTO
from litestar.openapi.spec import Reference, Schema

from store.fields import Amount, read_amount
from store.nesting import NestedTooDeep, check_depth
from store.problems import Fault, Invalid, Malformed, NotJson

_AT = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<path>.*)`)?$", re.DOTALL)


class JsonBody(AbstractDTO[Any]):
    """Decodes `data` itself, since the framework's own conversion takes "3" and 3.0 for an integer."""

    _decoders: dict[str, msgspec.json.Decoder[Any]] = {}

    @classmethod
    def create_for_field_definition(
        cls, field_definition: Any, handler_id: str, backend_cls: Any = None
    ) -> None:
        cls._decoders[handler_id] = body_decoder(field_definition.annotation)

    def decode_bytes(self, value: bytes) -> Any:
        content_type = self.asgi_connection.headers.get("content-type", "").partition(";")[0].strip().lower()
        if content_type != "application/json":
            raise NotJson(f"It came as {content_type or 'nothing that was named'}.")
        try:
            check_depth(value)
            return self._decoders[self.asgi_connection.route_handler.handler_id].decode(value)
        except msgspec.ValidationError as error:
            raise Invalid(errors=[_fault(str(error))]) from None
        except (msgspec.DecodeError, UnicodeDecodeError, NestedTooDeep) as error:
            raise Malformed(str(error)) from None

    @classmethod
    def create_openapi_schema(
        cls, field_definition: Any, handler_id: str, schema_creator: Any
    ) -> Reference | Schema:
        schema: Reference | Schema = schema_creator.for_field_definition(field_definition)
        return schema

    @classmethod
    def is_supported_model_type_field(cls, field_definition: Any) -> bool:
        return True

    def decode_builtins(self, value: Any) -> Any:
        raise NotJson

    def data_to_encodable_type(self, data: Any) -> Any:
        return data

    @classmethod
    def generate_field_definitions(cls, model_type: Any) -> Any:
        raise NotImplementedError

    @classmethod
    def detect_nested_field(cls, field_definition: Any) -> bool:
        raise NotImplementedError


def body_decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """What reads a body of this type; an amount comes to its hook as it was written, not as a float."""
    return msgspec.json.Decoder(kind, dec_hook=_decode, float_hook=str)


def _decode(kind: type, given: Any) -> Any:
    if kind is Amount:
        return read_amount(given)
    raise NotImplementedError(f"No body has a {kind.__name__}.")


def _fault(message: str) -> Fault:
    """msgspec's "... - at `$.items[0].quantity`" as an RFC 6901 pointer."""
    match = _AT.match(message)
    path = (match["path"] or "") if match else ""
    return Fault(
        detail=match["what"] if match else message,
        pointer=re.sub(r"\.([^.\[\]]+)|\[(\d+)\]", lambda m: f"/{m[1] or m[2]}", path),
    )
