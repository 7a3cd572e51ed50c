export default {
  typescript: false,
  preloads: [() => import('./routes.js')],
  providers: [() => import('@adonisjs/core/providers/app_provider')],
};
