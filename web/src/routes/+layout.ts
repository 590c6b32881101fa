/** No page needs script: it is all there in the HTML. */
export const csr = false;
