import type { DefaultServerCellComponentProps } from 'payload';

/** Says in a list that a document waits for review, and nothing where it does not. */
export function ReadyCell({ cellData }: DefaultServerCellComponentProps) {
	return cellData === true ? <strong>Ready</strong> : null;
}
