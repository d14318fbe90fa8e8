"""Logging: plain lines on the terminal, and a small rotating file in the data folder for whoever helps from afar."""

import logging
import logging.config
from pathlib import Path

import structlog

ONE_MB = 1_000_000


def set_up(options: dict[str, object]) -> None:
    """Django's LOGGING_CONFIG hook. options: `folder` for the file."""
    folder = Path(str(options["folder"]))
    folder.mkdir(parents=True, exist_ok=True)
    shared = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
    ]
    plain = {
        "()": structlog.stdlib.ProcessorFormatter,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        "foreign_pre_chain": shared,
    }
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"plain": plain},
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
