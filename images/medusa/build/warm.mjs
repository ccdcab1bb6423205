// At image build: starts the server as a pod does, requests the pages that shoppers and shopkeepers open first, and
// stops it. Node writes the code compiled so far to NODE_COMPILE_CACHE when the server exits by itself.
import { spawn } from 'node:child_process';

const origin = `http://127.0.0.1:${process.env.PORT}`;
const server = spawn('urumi-medusa', { stdio: 'inherit' });
const ended = new Promise((resolve) => server.on('exit', resolve));
const json = { 'content-type': 'application/json' };

async function ask(path, { key, token, body } = {}) {
  const headers = {
    ...json,
    ...(key && { 'x-publishable-api-key': key }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(`${origin}${path}`, {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.text();
}

async function untilHealthy() {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    if (
      await fetch(`${origin}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not come up');
}

async function order(key) {
  const { regions } = await ask('/store/regions', { key });
  const { products } = await ask(
    `/store/products?region_id=${regions[0].id}&fields=*variants.calculated_price`,
    { key },
  );
  const { cart } = await ask('/store/carts', { key, body: { region_id: regions[0].id } });
  const path = `/store/carts/${cart.id}`;
  await ask(`${path}/line-items`, { key, body: { variant_id: products[0].variants[0].id, quantity: 1 } });
  const address = {
    first_name: 'A',
    last_name: 'B',
    address_1: 'C 1',
    city: 'D',
    postal_code: '10115',
    country_code: 'de',
  };
  await ask(path, {
    key,
    body: { email: 'shopper@example.com', shipping_address: address, billing_address: address },
  });
  const { shipping_options: options } = await ask(`/store/shipping-options?cart_id=${cart.id}`, { key });
  await ask(`${path}/shipping-methods`, { key, body: { option_id: options[0].id } });
  const { payment_collection: payment } = await ask('/store/payment-collections', {
    key,
    body: { cart_id: cart.id },
  });
  await ask(`/store/payment-collections/${payment.id}/payment-sessions`, {
    key,
    body: { provider_id: 'pp_system_default' },
  });
  const done = await ask(`${path}/complete`, { key, body: {} });
  if (done.type !== 'order') throw new Error(`no order: ${JSON.stringify(done)}`);
}

async function admin() {
  const login = { email: 'admin@example.com', password: process.env.ADMIN_PASSWORD };
  const { token } = await ask('/auth/user/emailpass', { body: login });
  const { orders } = await ask('/admin/orders', { token });
  if (orders.length !== 1) throw new Error(`the admin sees ${orders.length} orders`);
}

try {
  await untilHealthy();
  const { publishableKey } = await ask('/storefront.json');
  await order(publishableKey);
  await admin();
  for (const page of ['/', '/app', '/robots.txt']) await ask(page);
} finally {
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), 20_000).unref();
}
process.exitCode = (await ended) ?? 0;
