"""The connection is Jupyter's own but prompt, and JupyterLab finds it."""

from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import (
    ZMQChannelsWebsocketConnection,
)

from noteverbale.connection import OPTION, PromptConnection


def test_jupyter_takes_the_option():
    app = ServerApp()
    app.parse_command_line([OPTION])

    assert app.kernel_websocket_connection_class is PromptConnection


def test_what_it_overrides_is_still_there_to_be_overridden():
    assert issubclass(PromptConnection, ZMQChannelsWebsocketConnection)
    assert callable(ZMQChannelsWebsocketConnection.connect)
