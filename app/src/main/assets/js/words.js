// Lengths of time in the words that the server uses; the patterns stand on <html>.

const { dataset } = document.documentElement;

/** “12 min”, “3 h”, “2 d”. */
export function span(milliseconds) {
    const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
    if (minutes < 60) return `${minutes} min`;
    return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
}

/** “3 h ago”; null from a week on, when the server's date stays. */
export function ago(milliseconds) {
    if (Math.abs(milliseconds) >= 7 * 86_400_000) return null;
    if (Math.abs(milliseconds) < 60_000) return dataset.now;
    return (milliseconds < 0 ? dataset.in : dataset.ago).replace('{0}', span(milliseconds));
}

/** “2 h late”. */
export function late(milliseconds) {
    return dataset.late.replace('{0}', span(milliseconds));
}
