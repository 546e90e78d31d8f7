"""Error isolation: a failing dashboard costs its data, and not the run."""
