"""What earlier versions of the integration wrote: files that must be read for ever."""
