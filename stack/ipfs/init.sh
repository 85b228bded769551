#!/bin/sh
# Run by Kubo's image before its daemon (/container-init.d).
set -e
# Under a host name, such as that of a container, Kubo looks DNSLink up for each request: seconds where there is no DNS.
ipfs config --json Gateway.NoDNSLink true
