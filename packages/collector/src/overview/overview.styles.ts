export const overviewStyles = `
:root {
  color-scheme: light dark;
  --surface: #ffffff;
  --raised: #f2f5f6;
  --text: #16212a;
  --muted: #4b5a65;
  --line: #c6d0d6;
  --accent: #0c5a63;
}

@media (prefers-color-scheme: dark) {
  :root {
    --surface: #14191e;
    --raised: #1d252c;
    --text: #eef3f5;
    --muted: #b3c0c9;
    --line: #3d4a54;
    --accent: #7ed0d6;
  }
}

* {
  box-sizing: border-box;
}

body {
  margin: 0 auto;
  padding: 1rem 1rem 3rem;
  max-width: 60rem;
  background: var(--surface);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: break-word;
}

h1,
h2 {
  line-height: 1.2;
  text-wrap: balance;
}

h1 {
  margin: 1.25rem 0 0.75rem;
  font-size: 1.75rem;
}

h2 {
  margin: 0 0 0.5rem;
  font-size: 1.3rem;
}

section {
  margin-top: 2.5rem;
}

p {
  max-width: 40rem;
  margin: 0.5rem 0;
}

.intro {
  white-space: pre-line;
}

a {
  color: var(--accent);
  text-underline-offset: 0.15em;
}

a:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
  border-radius: 2px;
}

nav ul,
.contacts {
  margin: 0;
  padding: 0;
  list-style: none;
}

nav ul {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: 0 1.25rem;
}

nav li > * {
  display: block;
  padding: 0.6rem 0;
}

.totals {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
  margin: 0.5rem 0;
}

.totals div {
  flex: 1 1 8rem;
  max-width: 16rem;
  padding: 0.75rem 1rem;
  border-radius: 0.5rem;
  background: var(--raised);
}

dt {
  color: var(--muted);
}

dd {
  margin: 0;
  font-size: 2rem;
  font-weight: 600;
  line-height: 1.2;
}

.tables {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  gap: 1.75rem 2.5rem;
  align-items: start;
  margin-top: 1rem;
}

table {
  width: 100%;
  border-collapse: collapse;
}

section > table {
  max-width: 40rem;
  margin-top: 1rem;
}

caption {
  padding-bottom: 0.25rem;
  font-weight: 600;
  text-align: start;
}

/* Repeats the heading above, so it is for screen readers only. */
section > table > caption {
  position: absolute;
  width: 1px;
  height: 1px;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
}

th {
  font-weight: inherit;
  text-align: start;
}

th,
td {
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--line);
  vertical-align: top;
}

thead th {
  padding: 0 0 0.25rem;
  color: var(--muted);
  font-size: 0.875rem;
}

.number {
  width: 4.5rem;
  padding-inline-start: 1rem;
  text-align: end;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}

svg {
  display: block;
  width: 100%;
  height: 0.5rem;
  margin-top: 0.35rem;
  border-radius: 0.25rem;
  background: var(--raised);
  fill: var(--accent);
}

.contacts {
  max-width: 40rem;
}

.contacts li {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  padding: 0.75rem 0;
  border-bottom: 1px solid var(--line);
}

.contacts strong,
.contacts .note {
  flex: 0 0 100%;
}

.contacts strong,
.contacts a {
  min-width: 0;
}

.contacts a {
  padding: 0.35rem 0;
}

.note {
  color: var(--muted);
  font-size: 0.9375rem;
}

main > .note {
  margin-top: 2rem;
}

.download {
  display: inline-block;
  margin-top: 1.5rem;
  padding: 0.6rem 1rem;
  border: 2px solid var(--accent);
  border-radius: 0.5rem;
  font-weight: 600;
  text-decoration: none;
}

@media (forced-colors: active) {
  svg {
    border: 1px solid CanvasText;
    fill: CanvasText;
  }
}

@media print {
  nav,
  .download {
    display: none;
  }
}
`;
