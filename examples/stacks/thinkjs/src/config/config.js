module.exports = { port: Number(process.env.PORT ?? 8080), host: '127.0.0.1' };
