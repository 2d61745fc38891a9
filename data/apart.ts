/** A value as bytes, and the arrays of numbers in it apart from the rest: read into memory once, they stay where they lie. */
import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

type Numbers = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

const KINDS = [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array] as const;

/** Each array begins where any kind may. */
const ALIGNED = 8;

export interface Apart {
  readonly rest: Uint8Array;
  readonly arrays: Uint8Array;
}

/** Throws where there is an array of a kind that nothing here is made of. */
export function takeApart(value: unknown): Apart {
  const found: Numbers[] = [];
  let end = 0;
  class Taking extends DefaultSerializer {
    /** Called by Node for each array; its types leave that out. */
    _writeHostObject(array: Numbers): void {
      const kind = KINDS.findIndex((kind) => array instanceof kind);
      if (kind < 0) throw new TypeError(`${array.constructor.name} cannot be kept`);
      for (const number of [kind, end, array.length]) this.writeUint32(number);
      found.push(array);
      end += Math.ceil(array.byteLength / ALIGNED) * ALIGNED;
    }
  }
  const writer = new Taking();
  writer.writeHeader();
  writer.writeValue(value);
  const arrays = new Uint8Array(end);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of found) {
    arrays.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += Math.ceil(byteLength / ALIGNED) * ALIGNED;
  }
  return { rest: writer.releaseBuffer(), arrays };
}

/** `arrays` begins where its buffer does. What is put together holds on to it. Throws where `rest` cannot be read. */
export function putTogether({ rest, arrays }: Apart): unknown {
  class Finding extends DefaultDeserializer {
    /** Called by Node for each array; its types leave that out. */
    _readHostObject(): Numbers {
      const kind = KINDS[this.readUint32()];
      const [from, length] = [this.readUint32(), this.readUint32()];
      if (!kind) throw new TypeError('no such kind of array');
      return new kind(arrays.buffer as ArrayBuffer, from, length);
    }
  }
  const reader = new Finding(rest);
  reader.readHeader();
  return reader.readValue();
}
