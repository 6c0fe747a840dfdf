/** Takes CSV files from a button's file picker and from whatever is dropped on the page. */
export function acceptFiles(button: HTMLElement, open: (file: File) => Promise<void>): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.csv,.tsv,.txt,text/csv';
  const openAll = async (files: Iterable<File>) => {
    for (const file of files) await open(file);
  };
  picker.addEventListener('change', async () => {
    await openAll(picker.files ?? []);
    // The same file can be chosen again after it has changed.
    picker.value = '';
  });
  button.addEventListener('click', () => picker.click());

  const overlay = document.createElement('div');
  overlay.className = 'drop-target';
  overlay.textContent = 'Drop the CSV file to open it in a new sheet';
  overlay.hidden = true;
  document.body.append(overlay);
  window.addEventListener('dragenter', (event) => {
    if (event.dataTransfer?.types.includes('Files')) overlay.hidden = false;
  });
  overlay.addEventListener('dragover', (event) => event.preventDefault());
  overlay.addEventListener('dragleave', () => {
    overlay.hidden = true;
  });
  overlay.addEventListener('drop', (event) => {
    event.preventDefault();
    overlay.hidden = true;
    void openAll(event.dataTransfer?.files ?? []);
  });
}
