/** What is used of the library, which brings no types. */
declare module 'sm-crypto' {
  const library: {
    sm2: {
      /** `signature`: r and s as 64 hexadecimal digits each; `publicKey`: the point in hexadecimal, beginning with 04. */
      doVerifySignature(message: number[], signature: string, publicKey: string, options: { hash: boolean }): boolean;
    };
  };
  export default library;
}
