/** What a Google service throws: an error whose name is `Exception`. */
export class Exception extends Error {
  override readonly name = 'Exception';
}
