"""Faults on command: mockpay fails as it is told to, where a real provider only fails when it likes."""
