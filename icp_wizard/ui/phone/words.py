"""What the panel says in both languages at once: the phone's owner may read only one."""

from __future__ import annotations

from icp_wizard.model.text import Text

BY_CAMERA = Text("Use the camera, not WeChat", "请用相机扫码，不要用微信")
