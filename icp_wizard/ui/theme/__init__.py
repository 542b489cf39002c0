"""How everything looks: tokens, fonts, icons, palette and one style sheet made of them."""

from icp_wizard.ui.theme.look import (
    Choice,
    apply,
    colour,
    control,
    dark,
    edge,
    edition,
    font,
    hexed,
    icon,
    line,
    look,
    pixmap,
    scale,
    scaled,
)
from icp_wizard.ui.theme.tokens import Role

__all__ = [
    "Choice",
    "Role",
    "apply",
    "colour",
    "control",
    "dark",
    "edge",
    "edition",
    "font",
    "hexed",
    "icon",
    "line",
    "look",
    "pixmap",
    "scale",
    "scaled",
]
