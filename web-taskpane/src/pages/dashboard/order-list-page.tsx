import { OrderList } from '../../dashboard/order-list';

export default OrderList;
