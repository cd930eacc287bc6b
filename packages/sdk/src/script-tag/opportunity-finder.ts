// Most of what a question takes is in the check's file: a page with both loads it once.
import '../quick-check.js';
import '../opportunity-finder.js';
