import socket

import pytest
from pytest_socket import SocketConnectBlockedError


def test_no_test_reaches_the_network() -> None:
    # an address of the block that is kept for documentation
    with pytest.warns(match="192.0.2.1"), pytest.raises(SocketConnectBlockedError):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
