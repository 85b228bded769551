"""Publishes Python distributions to a registry on a chain, their bytes to IPFS."""
