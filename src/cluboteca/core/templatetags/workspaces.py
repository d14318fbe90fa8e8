"""The files of the workspace that a page opens, so that its template names none of them."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cluboteca.core.workspace_files import list_scripts, read_workspaces

register = template.Library()


@register.simple_tag
def workspace_links(workspace: str, world: str) -> SafeString:
    """`{% workspace_links "blocks" "stage" %}`: its style sheet, its modules and what they ask for, fetched at once."""
    scripts = ((static(path),) for path in list_scripts(workspace, world))
    files = read_workspaces().get(workspace)
    fetches = ((static(path),) for path in (files["fetches"] if files else ()))
    return (
        _link_style(workspace)
        + format_html_join("\n", '<link rel="modulepreload" href="{}">', scripts)
        + format_html_join("\n", '\n<link rel="preload" as="fetch" crossorigin href="{}">', fetches)
    )


def _link_style(workspace: str) -> SafeString:
    files = read_workspaces().get(workspace)
    if files is None or files["style"] is None:
        return SafeString()
    return format_html('<link rel="stylesheet" href="{}">\n', static(files["style"]))


@register.simple_tag
def workspace_styles() -> dict[str, str]:
    """`{% workspace_styles as styles %}`: addresses by name, for a page that brings an editor only when it is needed."""
    return {name: static(files["style"]) for name, files in read_workspaces().items() if files["style"]}
