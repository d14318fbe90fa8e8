"""All that a look at a project tells: the same as of a single program, of all of its programs together."""

from cluboteca.insight.python.construct import list_constructs
from cluboteca.insight.python.explain import explain_source
from cluboteca.insight.python.finding.find import find_findings
from cluboteca.insight.python.inspect import PythonInspection
from cluboteca.insight.python.source import Source, UnreadableSource, make_source
from cluboteca.insight.python_project.project import PythonProject
from cluboteca.insight.python_project.syntax import parse_project


def inspect_project(project: PythonProject, locale: str) -> PythonInspection:
    """error: of the first program that isn't Python yet. findings: of the main one, which uses the others."""
    parsed = parse_project(project)
    if parsed is not None:
        main = parsed[0]
        constructs = list_constructs(each.tree for each in parsed)
        return PythonInspection(main.source, constructs, None, find_findings(main.tree, locale), project.files[0].name)
    explained = ((file, explain_source(file.text, locale)) for file in project.programs)
    file, error = next((file, error) for file, error in explained if error is not None)
    return PythonInspection(_readable(file.text), (), error, (), file.name)


def _readable(text: str) -> Source:
    """Empty where the text can't be read at all, which is what the error says."""
    try:
        return make_source(text)
    except UnreadableSource:
        return Source("")
