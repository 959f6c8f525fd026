"""`python -m samtal`: the same as the command `samtal`."""

from samtal.cli import main

raise SystemExit(main())
