# A module that was not found may have an odd name.
raise ModuleNotFoundError("gone", name=7)
