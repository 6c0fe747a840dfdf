/** Says what is going on while the server works; how long it takes is not known. */
export function Busy({ text }: { readonly text: string }) {
  return (
    <div class="busy">
      <p class="busy-text">{text}</p>
      <div class="busy-track" aria-hidden="true">
        <div class="busy-bar" />
      </div>
    </div>
  );
}
