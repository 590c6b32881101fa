import type { RowLabelComponent } from 'payload';

/**
 * Shows what a row of a list says instead of its number.
 *
 * @param path of the text inside the row, for example `link.label`
 * @param fallback what an empty row is called, before its number
 */
export function rowLabel(path: string, fallback: string): RowLabelComponent {
	return { path: '/src/admin/RowLabel.tsx#RowLabel', clientProps: { path, fallback } };
}
