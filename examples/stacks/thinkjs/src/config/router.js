module.exports = [['/callback', 'callback/take', 'post']];
