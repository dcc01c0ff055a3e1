// Asks over kept-alive HTTP/1.1 connections and looks at the clock.
import { Agent, request } from 'node:http';

export class Client {
  constructor(url, connections) {
    this.url = new URL(url);
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.connections = connections;
  }

  /** The body as text; the token is a function because tokens end. */
  ask(body, token) {
    return new Promise((answer, fail) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      headers.accept = 'application/json';
      if (token) {
        headers.authorization = `Bearer ${token}`;
      }
      const sent = request(this.url, { method: 'POST', agent: this.agent, headers }, response => {
        const parts = [];
        response.on('data', part => parts.push(part));
        response.on('end', () => answer({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
      });
      sent.on('error', fail);
      sent.end(body);
    });
  }

  async data(body, token) {
    const { status, text } = await this.ask(body, token);
    const answer = JSON.parse(text);
    if (status !== 200 || answer.errors) {
      throw new Error(`${this.url} answered ${status}: ${text.slice(0, 600)}`);
    }
    return answer.data;
  }

  /** Sends `count` times the body, or what it makes each time, as many at once as there are connections, and answers every duration in milliseconds. */
  async times(count, body, token) {
    const durations = [];
    let left = count;
    const one = async () => {
      while (left-- > 0) {
        const start = process.hrtime.bigint();
        const { status, text } = await this.ask(typeof body === 'function' ? body() : body, token);
        durations.push(Number(process.hrtime.bigint() - start) / 1e6);
        if (status !== 200 || text.includes('"errors"')) {
          throw new Error(`${this.url} answered ${status}: ${text.slice(0, 600)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: this.connections }, one));
    return durations;
  }

  close() {
    this.agent.destroy();
  }
}
