// Sends a file as the body of a request, however large, and goes where the answer points.

class FileUpload extends HTMLElement {
    connectedCallback() {
        this.file = this.querySelector('input[type="file"]');
        this.bar = this.querySelector('progress');
        this.fault = this.querySelector('[role="alert"]');
        this.button = this.querySelector('button');
        this.button.addEventListener('click', () => this.send());
    }

    send() {
        const [file] = this.file.files;
        if (!file) return this.file.focus();
        const request = new XMLHttpRequest();
        request.open('POST', this.dataset.action);
        request.setRequestHeader('X-CSRF-TOKEN', this.dataset.csrf);
        request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.setRequestHeader('Accept', 'application/problem+json');
        request.upload.addEventListener('progress', ({ loaded, total }) => (this.bar.value = (100 * loaded) / total));
        request.addEventListener('load', () => this.answered(request));
        request.addEventListener('error', () => this.failed(this.dataset.failed));
        this.bar.hidden = false;
        this.fault.hidden = true;
        this.button.disabled = true;
        request.send(file);
    }

    answered(request) {
        const place = request.getResponseHeader('Location');
        if (request.status === 201 && place) return location.assign(place);
        this.failed(this.sentence(request.responseText));
    }

    sentence(text) {
        try {
            return JSON.parse(text).detail ?? this.dataset.failed;
        } catch {
            return this.dataset.failed;
        }
    }

    failed(sentence) {
        this.bar.hidden = true;
        this.button.disabled = false;
        this.fault.textContent = sentence;
        this.fault.hidden = false;
    }
}

customElements.define('file-upload', FileUpload);
