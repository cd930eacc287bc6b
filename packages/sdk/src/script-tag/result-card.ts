// What the card stands on is in the check's file.
import '../quick-check.js';
import '../result-card.js';
