import type {Metadata} from 'next';
import type {ReactNode} from 'react';
import './globals.css';

export const metadata: Metadata = {title: 'Bærekraft hos oss'};

export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="nb">
      <body>{children}</body>
    </html>
  );
}
