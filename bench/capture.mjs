// Reads the SQL our API sends, on its way: PostgreSQL's own views cut long texts off.
import { connect, createServer } from 'node:net';

// Of the messages of the frontend: https://www.postgresql.org/docs/18/protocol-message-formats.html
const PARSE = 0x50;
const BIND = 0x42;
const ROLE = /^select set_config\('role','(t|county)_/;

/** Stands before the database until it is closed; whoever was connected then goes on to the next host of its list. */
export class Capture {
  #open = new Set();
  #server;
  #sent = [];

  async stand(database) {
    const { hostname, port } = new URL(database);
    this.#server = createServer(client => {
      const server = connect(Number(port), hostname);
      [client, server].forEach(socket => this.#open.add(socket.on('error', () => socket.destroy())));
      client.pipe(server).pipe(client);
      this.#read(client);
    });
    await new Promise(ready => this.#server.listen(0, '127.0.0.1', ready));
    return this.#server.address().port;
  }

  #read(client) {
    const known = { texts: new Map(), roleIsSet: false };
    let rest = Buffer.alloc(0);
    let started = false;
    client.on('data', part => {
      rest = Buffer.concat([rest, part]);
      for (;;) {
        // The first messages, before the login, have no type.
        const at = started ? 1 : 0;
        if (rest.length < at + 4 || rest.length < at + rest.readInt32BE(at)) {
          return;
        }
        const end = at + rest.readInt32BE(at);
        const message = rest.subarray(0, end);
        rest = rest.subarray(end);
        if (started) {
          this.#message(message, known);
        } else {
          started = message.readInt32BE(4) >> 16 === 3;
        }
      }
    });
  }

  /** A text is parsed once and then goes by its name; each use of it binds values. */
  #message(message, known) {
    if (message[0] === PARSE) {
      const name = text(message, 5);
      const sql = text(message, name.end);
      known.texts.set(name.value, { text: sql.value, types: types(message, sql.end) });
    } else if (message[0] === BIND) {
      const statement = text(message, text(message, 5).end);
      const of = known.texts.get(statement.value);
      const setsRole = ROLE.test(of.text);
      // Whatever else goes by, such as the refresh of the catalogue, has no tenant's role.
      if (setsRole || known.roleIsSet) {
        this.#sent.push({ text: of.text, values: decoded(values(message, statement.end), of.types) });
      }
      known.roleIsSet = setsRole;
    }
  }

  forget() {
    this.#sent = [];
  }

  /** Every statement sent under a tenant's role since, with the values bound to it. */
  statements() {
    return [...this.#sent];
  }

  close() {
    this.#server.close();
    this.#open.forEach(socket => socket.destroy());
  }
}

function text(message, at) {
  const end = message.indexOf(0, at);
  return { value: message.toString('utf8', at, end), end: end + 1 };
}

function types(message, at) {
  return Array.from({ length: message.readInt16BE(at) }, (_, i) => message.readInt32BE(at + 2 + 4 * i));
}

function values(message, from) {
  let at = from;
  const formats = Array.from({ length: message.readInt16BE(at) }, (_, i) => message.readInt16BE(at + 2 + 2 * i));
  at += 2 + 2 * formats.length;
  const found = [];
  const count = message.readInt16BE(at);
  at += 2;
  for (let i = 0; i < count; i++) {
    const length = message.readInt32BE(at);
    const bytes = length < 0 ? null : message.subarray(at + 4, at + 4 + length);
    found.push({ bytes, binary: (formats.length === 1 ? formats[0] : formats[i] ?? 0) === 1 });
    at += 4 + Math.max(0, length);
  }
  return found;
}

function decoded(binds, of) {
  return binds.map(({ bytes, binary }, i) => {
    if (bytes === null || !binary) {
      return bytes?.toString() ?? null;
    }
    switch (of[i]) {
      case 20: return String(bytes.readBigInt64BE());
      case 21: return String(bytes.readInt16BE());
      case 23: return String(bytes.readInt32BE());
      case 2950: return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
      default: throw new Error(`A value of type ${of[i]} is bound in binary; capture.mjs cannot read that yet.`);
    }
  });
}
