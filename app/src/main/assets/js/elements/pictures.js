// A picture that cannot be had gives its place to its description.

document.addEventListener('error', ({ target }) => target.matches?.('.pictures img') && miss(target), true);

for (const picture of document.querySelectorAll('.pictures img')) {
    if (picture.complete && !picture.naturalWidth) miss(picture);
}

function miss(picture) {
    picture.dataset.missing = '';
}
