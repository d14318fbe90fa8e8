"""Facts that are known or not: what isn't as it should be is None, and then nothing that asks for it holds."""

from typing import Annotated, Any, TypeVar

from pydantic import ValidationError, ValidatorFunctionWrapHandler, WrapValidator

Value = TypeVar("Value")


def _or_none(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    try:
        return handler(value)
    except ValidationError:
        return None


Lenient = Annotated[Value | None, WrapValidator(_or_none)]
