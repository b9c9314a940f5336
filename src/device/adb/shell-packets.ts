/** Packets of the shell v2 protocol: one byte of kind, four of length (little endian), data (adb's shell_protocol.h). */
export const packetKind = { stdin: 0, stdout: 1, stderr: 2, exit: 3, closeStdin: 4 } as const;

export interface ShellPacket {
  kind: number;
  data: Buffer;
}

/** Cuts a byte stream into packets; keeps what is not whole yet. */
export class ShellPackets {
  #kept: Buffer = Buffer.alloc(0);

  read(chunk: Buffer): ShellPacket[] {
    let bytes = this.#kept.length === 0 ? chunk : Buffer.concat([this.#kept, chunk]);
    const packets: ShellPacket[] = [];
    while (bytes.length >= 5) {
      const length = bytes.readUInt32LE(1);
      if (bytes.length < 5 + length) break;
      packets.push({ kind: bytes.readUInt8(0), data: bytes.subarray(5, 5 + length) });
      bytes = bytes.subarray(5 + length);
    }
    this.#kept = bytes;
    return packets;
  }
}
