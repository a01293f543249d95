"""Which addresses a webhook may be sent to: public ones, unless a setting allows the others.

The check that counts is made on the address that a socket is about to connect to, after every resolution, so
that neither a name which changes its mind nor a numeral that only the resolver understands passes it.
"""

import errno
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

SETTING = "MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES"

# RFC 6052: an IPv4 address for those who speak IPv6 alone.
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether the whole internet reaches it: not loopback, private, shared (100.64/10) or multicast.

    An IPv6 address that stands for an IPv4 one (mapped, 6to4, NAT64) is as public as that is.
    """
    if isinstance(address, IPv6Address):
        if address in _NAT64:
            return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
        if (inner := address.ipv4_mapped or address.sixtofour) is not None:
            return is_public(inner)
        if address.is_site_local or address.teredo is not None:
            return False
    # is_global does not know of multicast and of what is kept for the future.
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def is_private_host(host: str) -> bool:
    """Whether a URL's host says by itself that it is not public; a name is resolved when it is sent to."""
    try:
        return not is_public(ip_address(host))
    except ValueError:
        name = host.rstrip(".").lower()
        # RFC 6761: these are this machine, whatever a resolver says.
        return name == "localhost" or name.endswith(".localhost")


def public_socket(info: tuple[Any, ...]) -> socket.socket:
    """The socket for a connection to this address of getaddrinfo's; OSError where it is not public."""
    family, kind, protocol, _, (host, *_) = info
    if not is_public(ip_address(host.partition("%")[0])):
        raise OSError(errno.EACCES, f"refused: {host} is not a public address; {SETTING}=true allows it")
    return socket.socket(family, kind, protocol)
