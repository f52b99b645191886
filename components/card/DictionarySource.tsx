/** Names the dictionary, as its licence asks. */
export const DictionarySource = () => <p class="source">CC-CEDICT, CC BY-SA 4.0</p>;
