"""Reads a file of data in includes/, checked by a model."""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from tools.pages.page import PageError, Pattern
from tools.pages.paths import shown_path

Model = TypeVar("Model", bound=BaseModel)


def read_data(model: type[Model], path: Path) -> Model:
    """Read a YAML file.

    Raises:
        PageError: If it is no YAML, or the model refuses it.
    """
    where = shown_path(path)
    try:
        return model.model_validate(yaml.safe_load(path.read_text("utf-8")))
    except yaml.YAMLError as error:
        # It names the line.
        raise PageError(f"{where}: {error}") from error
    except ValidationError as error:
        found = [
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()
        ]
        raise PageError(f"{where}: {'; '.join(found)}") from error


def require_page(name: str, patterns: list[Pattern], path: Path, where: str) -> None:
    """Refuse the name of a pattern that has no page.

    Args:
        name: What the file says.
        patterns: All patterns.
        path: The file.
        where: What in the file names it, for a person to find it.

    Raises:
        PageError: If there is no such page.
    """
    if name not in {pattern.name for pattern in patterns}:
        wrong = f"`{name}` has no page. Write that page, or fix the name"
        raise PageError(f"{shown_path(path)}: {where}: {wrong}.")
