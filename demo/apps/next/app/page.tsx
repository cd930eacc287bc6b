import {Check} from './check';

export default function Page() {
  return (
    <main>
      <h1>Bærekraft hos oss</h1>
      <Check />
    </main>
  );
}
