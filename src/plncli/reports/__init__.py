"""One file per report: store and today in, a result and its layout out."""
