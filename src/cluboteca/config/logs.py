"""Logging: plain lines on the terminal, and a small rotating file in the data folder for whoever helps from afar."""

import logging
import logging.config
from functools import cached_property
from pathlib import Path

ONE_MB = 1_000_000


class PlainFormatter(logging.Formatter):
    """Lines of `name='value'`. structlog is large, and on a good day no line is written: the first one imports it."""

    @cached_property
    def _written(self) -> logging.Formatter:
        import structlog  # noqa: PLC0415

        return structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
            ],
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.processors.TimeStamper(fmt="iso"),
                structlog.processors.format_exc_info,
            ],
        )

    def format(self, record: logging.LogRecord) -> str:
        return self._written.format(record)


def set_up(options: dict[str, object]) -> None:
    """Django's LOGGING_CONFIG hook. options: `folder` for the file."""
    folder = Path(str(options["folder"]))
    folder.mkdir(parents=True, exist_ok=True)
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"plain": {"()": PlainFormatter}},
            "handlers": {
                "terminal": {"class": "logging.StreamHandler", "formatter": "plain", "level": "WARNING"},
                "file": {
                    "class": "logging.handlers.RotatingFileHandler",
                    "filename": folder / "club.log",
                    "maxBytes": ONE_MB,
                    "backupCount": 3,
                    "delay": True,
                    "encoding": "utf-8",
                    "formatter": "plain",
                    "level": "WARNING",
                },
            },
            "root": {"handlers": ["terminal", "file"], "level": "WARNING"},
            "loggers": {"waitress.queue": {"level": "ERROR"}},
        }
    )
