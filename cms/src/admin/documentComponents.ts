/** What is ours around the form of a document or a global with drafts. */
export const documentComponents = {
	Status: '/src/admin/PublicationStatus.tsx#PublicationStatus',
	beforeDocumentControls: [
		'/src/admin/KeepErrors.tsx#KeepErrors',
		'/src/admin/KeepWords.tsx#KeepWords',
		'/src/admin/EditorsName.tsx#EditorsName',
	],
};
