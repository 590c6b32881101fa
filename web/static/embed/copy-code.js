/* <copy-code>: a button that copies the text of what it stands around. Without it people mark and copy. */
/* global customElements, document, HTMLElement */

class CopyCode extends HTMLElement {
	connectedCallback() {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = this.dataset.copy;
		button.addEventListener('click', () => {
			void navigator.clipboard.writeText(this.querySelector('code').textContent).then(() => {
				button.textContent = this.dataset.copied;
			});
		});
		this.append(button);
	}
}

customElements.define('copy-code', CopyCode);
