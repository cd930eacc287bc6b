import {toJson} from '@sdg-widgets/core';

/** Gives the visitor a file. Nothing leaves the device. */
export function downloadJson(value: unknown, name: string): void {
  const url = URL.createObjectURL(new Blob([toJson(value, 2)], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
