# What stands on pages that are not needed on a first evening.
