"""The server's connection to the page: every message leaves at once.

Jupyter's server leaves TCP's own rule in force: a small message waits until the one
before it has been acknowledged, and a browser takes up to 40 milliseconds for that. A
widget answers with several small messages and one picture, so nearly every key press
paid those 40 milliseconds.
"""

from __future__ import annotations

from asyncio import Future

from jupyter_server.services.kernels.connection.channels import (
    ZMQChannelsWebsocketConnection,
)

# What JupyterLab's command line says to use the class below.
OPTION = (
    "--ServerApp.kernel_websocket_connection_class="
    "noteverbale.connection.PromptConnection"
)


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Jupyter's own connection, which does not hold small messages back."""

    # Jupyter's own two classes do not agree on what this returns.
    def connect(self) -> Future[None] | None:  # type: ignore[override]
        """Open the connection, and tell it to send whatever there is."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()
