"""Differential privacy for tables that declare it: bounded contributions, noise of OpenDP, and its ledger.

``bounding`` → ``sensitivity`` → ``calibration`` → ``drawing`` → ``keeping`` (which asks ``caps`` and writes
``ledger``) → ``checking``, in the order in which a closed period passes them. docs/differential-privacy.md.
"""
