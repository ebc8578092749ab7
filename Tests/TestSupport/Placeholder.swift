// replaced by the first helper file
