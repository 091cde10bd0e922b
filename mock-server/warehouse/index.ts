export { openWarehouse } from './open-warehouse.js';
