"""`toolbot catalogue`: checks a catalogue and shows what is in it; hands on what changes it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from bot.cli.ask import answering_app, print_answer
from bot.cli.output import counted
from bot.cli.streams import EXIT_MISTAKES, EXIT_USAGE, failed, now, print_said
from bot.config.settings import Settings
from bot.core.catalogue.model import Catalogue, Tool
from bot.runtime.catalogue_file import read_with_warnings
from bot.wiring.app import (
    App,
    build,
    catalogue_path,
    load_translations,
)


def run_catalogue(arguments: argparse.Namespace, settings: Settings) -> int:
    """Do what was asked of the catalogue, and return the exit code."""
    match arguments.action:
        case "check":
            path = arguments.file or catalogue_path(settings)
            catalogue, warnings = read_with_warnings(path)
            for warning in warnings:
                print(warning)
            if arguments.languages:
                _print_lacks(catalogue, load_translations(settings.language).languages)
            doubts = f", {counted(len(warnings), 'warning')}" if warnings else ""
            held = [counted(len(catalogue.tools), "tool")]
            held += [counted(len(catalogue.concepts), "concept")] if catalogue.concepts else []
            print(f"{path}: {', '.join(held)}, no mistakes{doubts}.")
        case "schema":
            from bot.core.catalogue.json_schema import (
                catalogue_schema,
                glossary_schema,
                part_schema,
            )

            other = glossary_schema if arguments.glossary else catalogue_schema
            print(part_schema() if arguments.part else other(), end="")
        case "change" | "undo" | "log" | "export":
            from bot.cli.catalogue_changes import run_changes

            return print_said(run_changes(arguments, settings, now()))
        case "add":
            return _add(arguments, settings)
        case "import" | "table":
            return _table(arguments, settings)
        case _:
            return _show(arguments.id, answering_app(settings), sources=arguments.sources)
    return 0


def _print_lacks(catalogue: Catalogue, languages: Sequence[str]) -> None:
    from bot.core.catalogue.translation_coverage import lacks_in

    lacks = lacks_in(catalogue, languages)
    for lack in lacks:
        print(f"{lack.place}: not in {', '.join(lack.languages)}, so it is read in English")
    if not lacks:
        print(f"Every text is there in {', '.join(languages)}.")


def _add(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.cli.entry_prompts import Shell, add_entry

    app = build(settings)
    languages = app.services.translations.languages
    language = arguments.language or settings.language
    if language not in languages:
        return failed(f"--language takes one of: {', '.join(languages)}.", EXIT_USAGE)
    return add_entry(Shell(input, print), app, language)


def _table(arguments: argparse.Namespace, settings: Settings) -> int:
    import asyncio

    from bot.cli.catalogue_table import run_table

    code, said = asyncio.run(run_table(arguments, settings, now()))
    print(said)
    return code


def _show(id_: str | None, app: App, *, sources: bool) -> int:
    from bot.core.base.text import visible

    tools = app.services.catalogue.tools_by_id
    if id_ is None:
        for tool in tools.values():
            print(f"{tool.id:40} {visible(tool.title)}")
        return 0
    if id_ not in tools:
        known = "`toolbot catalogue show` lists the ids."
        return failed(f"There is no tool {id_!r}. {known}", EXIT_MISTAKES)
    if sources:
        return _print_sources(tools[id_])
    return print_answer(f"/tool {id_}", app, app.settings.locale)


def _print_sources(tool: Tool) -> int:
    from bot.core.base.text import visible
    from bot.core.catalogue.evidence import evidence_of

    for evidence in evidence_of(tool):
        print(f"{evidence.fact}: {visible(evidence.said)}")
        nowhere = "our own reading" if evidence.said == "inferred" else "no source is noted"
        for source in evidence.sources or (nowhere,):
            print(f"    {visible(source)}")
    for doubt in tool.doubts:
        print(f"doubt: {visible(doubt)}")
    return 0
